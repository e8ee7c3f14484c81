// One server answers for every account and Region of its home.

import {
    CreateAliasCommand, CreateKeyCommand, DescribeKeyCommand, KMSClient, ListAliasesCommand, NotFoundException,
} from "@aws-sdk/client-kms";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ACCOUNT, serve, settings } from "../served.js";

const OTHER = "444455556666";

let server;
before(async () => { server = await serve(); });
after(() => server.stop());

/** Makes alias/app there; gives the client and the key's ARN. */
async function app(place) {
    const kms = new KMSClient(settings(server.endpoint, place));
    const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
    await kms.send(new CreateAliasCommand({ AliasName: "alias/app", TargetKeyId: KeyMetadata.KeyId }));
    return { kms, arn: KeyMetadata.Arn };
}

test("two Regions have an alias of the same name each", async () => {
    const [west, ireland] = [await app({ region: "us-west-2" }), await app({ region: "eu-west-1" })];
    assert.match(west.arn, new RegExp(`^arn:aws:kms:us-west-2:${ACCOUNT}:key/`));
    assert.match(ireland.arn, new RegExp(`^arn:aws:kms:eu-west-1:${ACCOUNT}:key/`));
    for (const { kms, arn } of [west, ireland]) {
        const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId: "alias/app" }));
        assert.equal(KeyMetadata.Arn, arn);
    }
    const third = new KMSClient(settings(server.endpoint, { region: "ap-southeast-2" }));
    await assert.rejects(third.send(new DescribeKeyCommand({ KeyId: "alias/app" })), NotFoundException);
    for (const kms of [west.kms, ireland.kms, third]) kms.destroy();
});

test("an access key id of twelve digits is an account", async () => {
    const { kms, arn } = await app({ account: OTHER });
    assert.match(arn, new RegExp(`^arn:aws:kms:us-west-2:${OTHER}:key/`));
    const { Aliases } = await kms.send(new ListAliasesCommand({}));
    const alias = Aliases.find(({ AliasName }) => AliasName === "alias/app");
    assert.equal(alias.AliasArn, `arn:aws:kms:us-west-2:${OTHER}:alias/app`);
    kms.destroy();
});

test("STS says whose requests these are", async () => {
    for (const [account, expected] of [["test", ACCOUNT], [OTHER, OTHER]]) {
        const sts = new STSClient(settings(server.endpoint, { account }));
        const identity = await sts.send(new GetCallerIdentityCommand({}));
        assert.equal(identity.Account, expected);
        assert.match(identity.Arn, new RegExp(`^arn:aws:[a-z]+::${expected}:`));
        assert.ok(identity.UserId);
        sts.destroy();
    }
});
