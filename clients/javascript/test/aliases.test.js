// The story of an alias, its listings, and what the shell sees of it.

import {
    CreateAliasCommand, CreateKeyCommand, DeleteAliasCommand, DescribeKeyCommand, KMSClient, ListAliasesCommand,
    UpdateAliasCommand, paginateListAliases, paginateListKeys,
} from "@aws-sdk/client-kms";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ACCOUNT, REGION, serve, settings } from "../served.js";

let server, kms;
before(async () => {
    server = await serve();
    kms = new KMSClient(settings(server.endpoint));
});
after(async () => {
    kms.destroy();
    await server.stop();
});

const key = async () => (await kms.send(new CreateKeyCommand({}))).KeyMetadata.KeyId;
const point = (AliasName, TargetKeyId) => kms.send(new CreateAliasCommand({ AliasName, TargetKeyId }));

async function named(prefix) {
    const { Aliases } = await kms.send(new ListAliasesCommand({}));
    return Aliases.filter(({ AliasName }) => AliasName.startsWith(prefix));
}

test("an alias is made, moved to another key and deleted", async () => {
    const [first, second] = [await key(), await key()];
    const begun = Date.now();
    const made = await point("alias/story", first);
    assert.equal(made.$metadata.httpStatusCode, 200);
    assert.match(made.$metadata.requestId, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

    const [alias, ...others] = await named("alias/story");
    assert.deepEqual(others, []);
    assert.equal(alias.AliasArn, `arn:aws:kms:${REGION}:${ACCOUNT}:alias/story`);
    assert.equal(alias.TargetKeyId, first);
    assert.ok(alias.CreationDate instanceof Date);
    assert.ok(Math.abs(alias.CreationDate - begun) < 60_000, `${alias.CreationDate}`);

    await kms.send(new UpdateAliasCommand({ AliasName: "alias/story", TargetKeyId: second }));
    const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId: "alias/story" }));
    assert.equal(KeyMetadata.KeyId, second);
    const [moved] = await named("alias/story");
    assert.deepEqual(moved.CreationDate, alias.CreationDate);
    assert.ok(moved.LastUpdatedDate >= alias.LastUpdatedDate);

    const { Aliases } = await kms.send(new ListAliasesCommand({ KeyId: second }));
    assert.deepEqual(Aliases.map(({ AliasName }) => AliasName), ["alias/story"]);
    await kms.send(new DeleteAliasCommand({ AliasName: "alias/story" }));
    assert.deepEqual(await named("alias/story"), []);
});

test("an alias with the key's ARN for a target", async () => {
    const { KeyMetadata } = await kms.send(new CreateKeyCommand({ Description: "by ARN" }));
    await point("alias/by-arn", KeyMetadata.Arn);
    assert.equal((await named("alias/by-arn"))[0].TargetKeyId, KeyMetadata.KeyId);
});

test("a shell command on the same home sees the same aliases, and the other way round", async () => {
    const id = await key();
    await point("alias/sdk", id);
    const { Aliases } = server.shell("list-aliases", "--key-id", id);
    assert.deepEqual(Aliases.map(({ AliasName }) => AliasName), ["alias/sdk"]);
    server.shell("create-alias", "--alias-name", "alias/shell", "--target-key-id", id);
    const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId: "alias/shell" }));
    assert.equal(KeyMetadata.KeyId, id);
});

test("the paginator gives each of 120 aliases once, whatever the pages' size", async () => {
    const keys = [await key(), await key(), await key()];
    const names = Array.from({ length: 120 }, (_, number) => `alias/many/${number}`);
    await Promise.all(names.map((name, number) => point(name, keys[number % 3])));
    for (const pageSize of [7, 50, 100]) {
        const seen = [];
        let pages = 0;
        for await (const page of paginateListAliases({ client: kms, pageSize }, {})) {
            pages += 1;
            assert.ok(page.Aliases.length <= pageSize);
            seen.push(...page.Aliases.map(({ AliasName }) => AliasName));
        }
        assert.ok(pages >= 120 / pageSize);
        assert.deepEqual(seen.filter((name) => name.startsWith("alias/many/")).sort(), names.toSorted());
    }
    const arns = [];
    for await (const page of paginateListKeys({ client: kms, pageSize: 2 }, {})) {
        arns.push(...page.Keys.map(({ KeyId }) => KeyId));
    }
    assert.equal(new Set(arns).size, arns.length);
    assert.ok(keys.every((id) => arns.includes(id)));
});

test("a page says that there is more, and its marker goes on", async () => {
    const first = await kms.send(new ListAliasesCommand({ Limit: 2 }));
    assert.equal(first.Truncated, true);
    const second = await kms.send(new ListAliasesCommand({ Limit: 2, Marker: first.NextMarker }));
    const names = [...first.Aliases, ...second.Aliases].map(({ AliasName }) => AliasName);
    assert.equal(new Set(names).size, 4);
});
