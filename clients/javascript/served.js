// A `kmsalias serve` of its own on a temporary home, and clients for it. Knows no operation.

import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

export const ACCOUNT = "111122223333";
export const REGION = "us-west-2";

const program = process.env.KMSALIAS ?? "kmsalias";

/** What every client is made with: where the server listens, and credentials that it does not verify. */
export function settings(endpoint, { region = REGION, account = "test", ...more } = {}) {
    // One attempt: a refused or cut connection is a fault to be seen here, not to be tried again.
    return { endpoint, region, credentials: { accessKeyId: account, secretAccessKey: "test" }, maxAttempts: 1, ...more };
}

/** Starts a server; `stop` ends it, and complains unless it ends well. */
export async function serve() {
    const home = mkdtempSync(join(tmpdir(), "kmsalias-"));
    const environment = { PATH: process.env.PATH, KMSALIAS_HOME: home, AWS_REGION: REGION };
    const words = ["serve", "--port", "0"];
    const server = spawn(program, words, { env: environment, stdio: ["ignore", "pipe", "inherit"] });
    const gone = once(server, "exit");
    const [endpoint] = await Promise.race([
        once(createInterface(server.stdout), "line"),
        gone.then(([status]) => Promise.reject(new Error(`the server ended with ${status}`))),
    ]);
    return {
        endpoint,
        /** What a shell command on the same home prints. */
        shell: (...words) => JSON.parse(execFileSync(program, words, { env: environment, encoding: "utf8" }) || "null"),
        async stop() {
            server.kill("SIGTERM");
            const [status, signal] = await gone;
            rmSync(home, { recursive: true });
            if (status !== 0) throw new Error(`the server ended with ${status ?? signal}`);
        },
    };
}
