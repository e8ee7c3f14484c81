// `cdk synth` of a stack with Key.fromLookup, as README has it.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { serve } from "../javascript/served.js";

const here = import.meta.dirname;
let server, folder, keyId;
before(async () => {
    server = await serve();
    folder = mkdtempSync(join(tmpdir(), "kmsalias-cdk-"));
    keyId = server.shell("create-key", "--query", "KeyMetadata.KeyId");
    const other = () => server.shell("create-key", "--query", "KeyMetadata.KeyId");
    for (let keys = 0, target; keys < 240; keys++) {
        // More than two of CDK's pages, and no more on a key than it may have.
        if (keys % 40 === 0) target = other();
        server.shell("create-alias", "--alias-name", `alias/a${keys}`, "--target-key-id", target);
    }
    server.shell("create-alias", "--alias-name", "alias/orders", "--target-key-id", keyId);
});
after(async () => {
    rmSync(folder, { recursive: true });
    await server.stop();
});

/** Runs `cdk synth` in a folder of its own, where it keeps what it has looked up. */
function synth(variables) {
    const cwd = mkdtempSync(join(folder, "app-"));
    const env = {
        PATH: process.env.PATH, HOME: folder, CDK_DISABLE_CLI_TELEMETRY: "true",
        AWS_ENDPOINT_URL_KMS: server.endpoint, AWS_ENDPOINT_URL_STS: server.endpoint,
        AWS_ACCESS_KEY_ID: "test", AWS_SECRET_ACCESS_KEY: "test", ...variables,
    };
    const cdk = [join(here, "node_modules/aws-cdk/bin/cdk"), "synth", "--no-notices", "--app", `node "${here}/app.js"`];
    const { status, stdout, stderr } = spawnSync(process.execPath, cdk, { cwd, env, encoding: "utf8" });
    const read = (name) => JSON.parse(readFileSync(join(cwd, name), "utf8"));
    return { status, stdout, stderr, read };
}

for (const [name, variables] of [
    ["with the default synthesizer, which does without the lookup role", {}],
    ["with the credentials of the command line", { CLI_CREDENTIALS: "1" }],
]) {
    test(`the key of an alias is looked up ${name}`, () => {
        const { status, stderr, read } = synth({ ALIAS: "alias/orders", ...variables });
        assert.equal(status, 0, stderr);
        const about = "key-provider:account=111122223333:aliasName=alias/orders:region=us-west-2";
        assert.deepEqual(read("cdk.context.json"), { [about]: { keyId } });
        assert.deepEqual(read("cdk.out/Stack.template.json").Outputs, { KeyId: { Value: keyId } });
        assert.equal(/could not be used to assume/.test(stderr), !variables.CLI_CREDENTIALS);
    });
}

test("an alias that is not there ends the synthesis", () => {
    const { status, stderr } = synth({ ALIAS: "alias/none" });
    assert.notEqual(status, 0);
    assert.match(stderr, /Could not find any key with alias named alias\/none/);
});
