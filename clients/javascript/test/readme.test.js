// README.md's program, and one that finds all it needs in README.md's variables.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { ACCOUNT, REGION, serve } from "../served.js";

const root = join(import.meta.dirname, "../../..");
const readme = readFileSync(join(root, "README.md"), "utf8");

/** The text from a heading to the next one of `##` or `###`. */
function section(heading) {
    const [, text] = readme.split(`\n${heading}\n`);
    assert.ok(text, `README.md has no section ${heading}`);
    return text.split(/\n##+ /)[0];
}

/** The section's first block of a language, for the server of this file. */
function block(heading, language) {
    const [, text] = section(heading).match(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "ms"));
    assert.ok(text.includes("http://127.0.0.1:4599"), `${language} of ${heading} names no server`);
    return text.replaceAll("http://127.0.0.1:4599", server.endpoint);
}

let server, folder;
before(async () => {
    server = await serve();
    folder = mkdtempSync(join(tmpdir(), "kmsalias-readme-"));
    symlinkSync(join(root, "clients/javascript/node_modules"), join(folder, "node_modules"));
});
after(async () => {
    rmSync(folder, { recursive: true });
    await server.stop();
});

/** The lines that a program prints, after a script of the shell, where nothing else is set. */
function run(program, script = "") {
    writeFileSync(join(folder, "app.mjs"), program);
    const env = { PATH: process.env.PATH, HOME: folder, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" };
    const words = ["-c", `set -e\n${script}\nexec node app.mjs`];
    const { status, stdout, stderr } = spawnSync("sh", words, { cwd: folder, env, encoding: "utf8" });
    assert.equal(status, 0, stderr);
    return stdout.trimEnd().split("\n");
}

test("the program prints what the text says", () => {
    const lines = run(block("### JavaScript", "js"));
    const [, last] = section("### JavaScript").match(/the last line is `([^`]+)`/);
    assert.equal(lines.pop(), last);
    const [{ TargetKeyId }] = server.shell("list-aliases", "--query", "Aliases[?AliasName=='alias/js']");
    assert.ok(lines.includes(`alias/js ${TargetKeyId}`), lines);
});

test("the variables are enough for a client that is told nothing", () => {
    const exports = block("## Programs with an AWS SDK", "sh").replace(/^kmsalias serve .*\n/, "");
    const program = `
        import { CreateKeyCommand, KMSClient } from "@aws-sdk/client-kms";
        import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
        const { KeyMetadata } = await new KMSClient({}).send(new CreateKeyCommand({}));
        console.log(KeyMetadata.Arn);
        console.log((await new STSClient({}).send(new GetCallerIdentityCommand({}))).Arn);`;
    const [key, caller] = run(program, exports);
    assert.ok(key.startsWith(`arn:aws:kms:${REGION}:${ACCOUNT}:key/`), key);
    assert.equal(caller, `arn:aws:iam::${ACCOUNT}:root`);
});
