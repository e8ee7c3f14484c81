//! What `kmsalias serve` costs and does, as ratios within one run: `cargo bench --bench serve`.
//!
//! Nothing leaves the loopback, every write is durable. What is measured and what it is held against take turns, as the
//! machine may be busy. It ends with 1 when a bound is missed. `-- --quick` leaves the million aliases out; moto is put
//! beside it where `moto_server` is installed, or where `MOTO_SERVER` says.

#![expect(clippy::print_stdout, reason = "this program's purpose is its table")]

mod client;
mod shared;

use std::env;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};
use std::thread;
use std::time::{Duration, Instant};

use client::Client;
use shared::{Ground, NAMED, key, median, peak_memory, sibling, time};

const MANY: usize = 100_000;
const MILLION: usize = 1_000_000;
const WRITERS: usize = 8;
/// How often the long comparisons take turns.
const ROUNDS: usize = 7;
/// How often writers take turns with commits, and how many writes each makes then: a disk is faster at one moment than
/// at another.
const TURNS: usize = 21;
const WRITES: usize = 50;

fn main() -> ExitCode {
    // `cargo bench` passes it; `cargo test` does not, and would measure a debug build.
    let arguments: Vec<String> = env::args().collect();
    let mut bench = Bench { ground: Ground::new(), missed: false };
    println!("| what | against | measured | bound |\n|---|---|---|---|");
    bench.ready();
    bench.listing();
    bench.writing();
    bench.reading_while_writing();
    if !arguments.iter().any(|argument| argument == "--quick") {
        bench.large();
    }
    if let Some(program) = moto() {
        bench.moto(&program);
    }
    ExitCode::from(u8::from(bench.missed))
}

struct Bench {
    ground: Ground,
    missed: bool,
}

impl Bench {
    /// From the start of the process to the line that says where it listens.
    fn ready(&mut self) {
        let home = self.ground.store("ready", 7, NAMED);
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..200 {
            let begun = Instant::now();
            let server = Server::start(&self.ground, &home);
            ours.push(begun.elapsed());
            drop(server);
            theirs.push(time(&mut Command::new(sibling("bare"))));
        }
        self.at_most("ready to serve", "a bare static process", ratio(&ours, &theirs), 3.0);
    }

    /// What a listing costs the server's processor, against the command's.
    fn listing(&mut self) {
        let home = self.ground.store("many", MANY, NAMED);
        let server = Server::start(&self.ground, &home);
        let mut client = server.client();
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            let begun = server.processor();
            let mut seen = 0;
            client.list(|page| seen += page.matches("\"AliasName\"").count());
            assert!(seen >= MANY, "{seen}");
            ours.push(server.processor().saturating_sub(begun));
            let begun = children_processor();
            time(&mut self.ground.command(&home, "list-aliases --output json"));
            theirs.push(children_processor().saturating_sub(begun));
        }
        let (ours, theirs) = (ours.iter().sum::<Duration>(), theirs.iter().sum::<Duration>());
        let ratio = theirs.as_secs_f64() / ours.as_secs_f64();
        let rate = rate(MANY * ROUNDS, ours);
        let what = format!("aliases listed per second of the processor ({rate:.0})");
        self.at_least(&what, "list-aliases --output json", ratio, 0.5);
    }

    /// Durable writes, by eight connections and by one.
    fn writing(&mut self) {
        let home = self.ground.store("writing", 0, 2_000);
        let database = self.ground.root.path().join("commit.sqlite3");
        let server = Server::start(&self.ground, &home);
        let names = Names::default();
        let (mut eight, mut one, mut single) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..TURNS {
            let mut commits = Command::new(sibling("commit"));
            commits.arg(&database).arg(WRITES.to_string());
            single.push(time(&mut commits));
            eight.push(server.write(WRITERS, &names));
            one.push(server.write(1, &names));
        }
        let created = rate(WRITERS * WRITES, median(eight.clone()));
        let committed = rate(WRITES, median(single.clone()));
        let what = format!("CreateAlias by {WRITERS} connections ({created:.0}/s)");
        let against = format!("single durable commits ({committed:.0}/s)");
        let times = ratio(&single, &eight) * f64::from(u32::try_from(WRITERS).unwrap());
        self.at_least(&what, &against, times, 4.0);
        self.at_most("CreateAlias by one connection, time", &against, ratio(&one, &single), 2.0);
    }

    /// One lists while eight write.
    fn reading_while_writing(&mut self) {
        let home = self.ground.store("both", MANY, 2_000);
        let server = Server::start(&self.ground, &home);
        let (names, mut client) = (Names::default(), server.client());
        let (mut idle, mut loaded, mut written) = (Vec::new(), Vec::new(), 0);
        for _ in 0..ROUNDS {
            idle.push(listed(&mut client));
            let stop = AtomicBool::new(false);
            let begun = names.next.load(Relaxed);
            thread::scope(|scope| {
                for _ in 0..WRITERS {
                    let (names, stop, mut client) = (&names, &stop, server.client());
                    scope.spawn(move || {
                        while !stop.load(Relaxed) {
                            names.create(&mut client);
                        }
                    });
                }
                loaded.push(listed(&mut client));
                stop.store(true, Relaxed);
            });
            written += names.next.load(Relaxed) - begun;
        }
        let figure = rate(written, loaded.iter().sum());
        let what = format!("listing {MANY} while {WRITERS} write ({figure:.0}/s)");
        self.at_most(&what, "listing alone", ratio(&loaded, &idle), 2.0);
    }

    fn large(&mut self) {
        let homes = [("million", MILLION), ("hundred", 100)]
            .map(|(name, n)| self.ground.store(name, n, NAMED));
        let [large, small] = homes.map(|home| Server::start(&self.ground, &home));
        let (mut large_client, mut small_client) = (large.client(), small.client());
        let page = |client: &mut Client, after: &str| {
            let begun = Instant::now();
            let request = format!(r#"{{"Limit":100,"Marker":"{after}"}}"#);
            let names = client.call("ListAliases", &request).matches("\"AliasName\"").count();
            let elapsed = begun.elapsed();
            assert_eq!(names, 100);
            elapsed
        };
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..3_000 {
            // After alias/bulk/0499999 and alias/bulk/.
            ours.push(page(&mut large_client, "YWxpYXMvYnVsay8wNDk5OTk5"));
            theirs.push(page(&mut small_client, "YWxpYXMvYnVsay8="));
        }
        let what = "a page of 100 from the middle of 1,000,000 aliases";
        self.at_most(what, "a page of 100 from 100", ratio(&ours, &theirs), 1.15);
        large_client.list(|_| ());
        large_client.call("TagResource", &tag());
        let memory = peak_memory(&large.process).div_ceil(1024);
        let what = "memory, all of 1,000,000 aliases listed, MB";
        #[expect(clippy::cast_precision_loss, reason = "a few megabytes")]
        self.at_most(what, "", memory as f64, 40.0);
    }

    /// What moto does of the same requests, which it keeps in memory.
    fn moto(&mut self, program: &Path) {
        let home = self.ground.store("beside", 0, NAMED);
        let ours = Server::start(&self.ground, &home);
        let theirs = Server::moto(program);
        for server in [ours, theirs] {
            let mut client = server.client();
            let made =
                client.call("CreateKey", "{}").split_once("\"KeyId\":").unwrap().1.trim_start();
            let id = made.split('"').nth(1).unwrap().to_owned();
            let names = Names { target: Some(id), ..Names::default() };
            let writing = server.write(1, &names);
            let begun = Instant::now();
            for _ in 0..200 {
                client.call("ListAliases", r#"{"Limit":50}"#);
            }
            let (writes, pages) = (rate(WRITES, writing), rate(200, begun.elapsed()));
            let name = server.name;
            println!("| {name}: CreateAlias, one connection | | {writes:.0}/s | |");
            println!("| {name}: pages of 50 aliases | | {pages:.0}/s | |");
        }
    }

    fn at_most(&mut self, what: &str, against: &str, measured: f64, bound: f64) {
        self.missed |= measured > bound;
        println!("| {what} | {against} | {measured:.2} | at most {bound} |");
    }

    fn at_least(&mut self, what: &str, against: &str, measured: f64, bound: f64) {
        self.missed |= measured < bound;
        println!("| {what} | {against} | {measured:.2} | at least {bound} |");
    }
}

/// A server that ends with this value.
struct Server {
    name: &'static str,
    process: Child,
    address: String,
}

impl Server {
    fn start(ground: &Ground, home: &Path) -> Server {
        let mut command = ground.command(home, "serve --port 0");
        let mut process = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim_end().strip_prefix("http://").unwrap().to_owned();
        Server { name: "kmsalias serve", process, address }
    }

    /// Starts moto on a free port.
    fn moto(program: &Path) -> Server {
        let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let mut command = Command::new(program);
        command.args(["-H", "127.0.0.1", "-p", &free.port().to_string()]);
        let process = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let server = Server { name: "moto", process, address: free.to_string() };
        let begun = Instant::now();
        while TcpStream::connect(free).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(60), "moto does not start");
            thread::sleep(Duration::from_millis(50));
        }
        server
    }

    fn client(&self) -> Client {
        Client::new(&self.address)
    }

    /// How long so many connections take for [`WRITES`] each.
    fn write(&self, connections: usize, names: &Names) -> Duration {
        let clients: Vec<_> = (0..connections).map(|_| self.client()).collect();
        let begun = Instant::now();
        thread::scope(|scope| {
            for mut client in clients {
                scope.spawn(move || {
                    (0..WRITES).for_each(|_| names.create(&mut client));
                });
            }
        });
        begun.elapsed()
    }

    /// What it has used of the processor.
    fn processor(&self) -> Duration {
        ticks(&format!("/proc/{}/stat", self.process.id()), 11)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

/// Names and targets of new aliases: no name twice, and no key named more than fifty times.
#[derive(Default)]
struct Names {
    next: AtomicUsize,
    target: Option<String>,
}

impl Names {
    fn create(&self, client: &mut Client) {
        let number = self.next.fetch_add(1, Relaxed);
        let target = self.target.clone().unwrap_or_else(|| key(NAMED + number / 50));
        let request =
            format!(r#"{{"AliasName":"alias/new/{number:06}","TargetKeyId":"{target}"}}"#);
        client.call("CreateAlias", &request);
    }
}

/// Lists everything; how long it took.
fn listed(client: &mut Client) -> Duration {
    let begun = Instant::now();
    let mut seen = 0;
    client.list(|page| seen += page.matches("alias/bulk/").count());
    let elapsed = begun.elapsed();
    // The name and the ARN of each, and one more in a marker's place of none.
    assert_eq!(seen, 2 * MANY);
    elapsed
}

/// A write that makes no alias.
fn tag() -> String {
    format!(r#"{{"KeyId":"{}","Tags":[{{"TagKey":"k","TagValue":"v"}}]}}"#, key(1))
}

/// Where moto's server is.
#[expect(clippy::disallowed_methods, reason = "a bench has no settings")]
fn moto() -> Option<PathBuf> {
    if let Some(program) = env::var_os("MOTO_SERVER") {
        return Some(program.into());
    }
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|directory| directory.join("moto_server"))
        .find(|program| program.is_file())
}

/// The time that this process's ended children used of the processor.
fn children_processor() -> Duration {
    ticks("/proc/self/stat", 13)
}

/// Two fields of a `stat` file after the program's name, in hundredths of a second.
fn ticks(file: &str, first: usize) -> Duration {
    let stat = fs::read_to_string(file).unwrap();
    let fields = stat.rsplit_once(')').unwrap().1.split_whitespace();
    let ticks = fields.skip(first).take(2).map(|field| field.parse::<u64>().unwrap());
    Duration::from_millis(ticks.sum::<u64>() * 10)
}

/// The median of the ratios of what was timed in turn.
fn ratio(ours: &[Duration], theirs: &[Duration]) -> f64 {
    let ratios =
        ours.iter().zip(theirs).map(|(ours, theirs)| ours.as_secs_f64() / theirs.as_secs_f64());
    let mut ratios: Vec<_> = ratios.collect();
    ratios.sort_by(f64::total_cmp);
    ratios[ratios.len() / 2]
}

#[expect(clippy::cast_precision_loss, reason = "counts of a bench")]
fn rate(count: usize, time: Duration) -> f64 {
    count as f64 / time.as_secs_f64()
}
