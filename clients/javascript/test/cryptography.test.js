// Keys used by their aliases: what one operation made, another opens, and so does Node's own cryptography.

import {
    CreateAliasCommand, CreateKeyCommand, DecryptCommand, EncryptCommand, GenerateDataKeyCommand, GenerateMacCommand,
    GenerateRandomCommand, GetPublicKeyCommand, KMSClient, ReEncryptCommand, SignCommand, UpdateAliasCommand,
    VerifyCommand, VerifyMacCommand,
} from "@aws-sdk/client-kms";
import assert from "node:assert/strict";
import { createPublicKey, verify } from "node:crypto";
import { after, before, test } from "node:test";
import { serve, settings } from "../served.js";

let server, kms;
before(async () => {
    server = await serve();
    kms = new KMSClient(settings(server.endpoint));
});
after(async () => {
    kms.destroy();
    await server.stop();
});

const bytes = (text) => new TextEncoder().encode(text);
const text = (bytes) => new TextDecoder().decode(bytes);

async function named(AliasName, parameters = {}) {
    const { KeyMetadata } = await kms.send(new CreateKeyCommand(parameters));
    await kms.send(new CreateAliasCommand({ AliasName, TargetKeyId: KeyMetadata.KeyId }));
    return KeyMetadata;
}

test("what is encrypted under an alias opens after the alias moved", async () => {
    const first = await named("alias/app");
    const { KeyMetadata: second } = await kms.send(new CreateKeyCommand({}));
    const secret = { KeyId: "alias/app", Plaintext: bytes("a secret"), EncryptionContext: { purpose: "test" } };
    const sealed = await kms.send(new EncryptCommand(secret));
    assert.equal(sealed.KeyId, first.Arn);
    await kms.send(new UpdateAliasCommand({ AliasName: "alias/app", TargetKeyId: second.KeyId }));
    const { CiphertextBlob } = sealed;
    const opened = await kms.send(new DecryptCommand({ CiphertextBlob, EncryptionContext: { purpose: "test" } }));
    assert.equal(text(opened.Plaintext), "a secret");
    assert.equal(opened.KeyId, first.Arn);
    const again = await kms.send(new ReEncryptCommand({
        CiphertextBlob, SourceEncryptionContext: { purpose: "test" }, DestinationKeyId: "alias/app",
    }));
    assert.deepEqual([again.SourceKeyId, again.KeyId], [first.Arn, second.Arn]);
    const moved = await kms.send(new DecryptCommand({ CiphertextBlob: again.CiphertextBlob, KeyId: "alias/app" }));
    assert.equal(text(moved.Plaintext), "a secret");
});

test("a data key comes in plain and sealed", async () => {
    await named("alias/data");
    const data = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/data", KeySpec: "AES_256" }));
    assert.equal(data.Plaintext.length, 32);
    const opened = await kms.send(new DecryptCommand({ CiphertextBlob: data.CiphertextBlob }));
    assert.deepEqual(opened.Plaintext, data.Plaintext);
    const { Plaintext } = await kms.send(new GenerateRandomCommand({ NumberOfBytes: 16 }));
    assert.equal(Plaintext.length, 16);
});

test("a signature made by an alias holds here and there", async () => {
    await named("alias/sign", { KeySpec: "ECC_NIST_P256", KeyUsage: "SIGN_VERIFY" });
    const Message = bytes("signed by an alias");
    const parameters = { KeyId: "alias/sign", Message, SigningAlgorithm: "ECDSA_SHA_256" };
    const { Signature } = await kms.send(new SignCommand(parameters));
    const { SignatureValid } = await kms.send(new VerifyCommand({ ...parameters, Signature }));
    assert.equal(SignatureValid, true);
    const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId: "alias/sign" }));
    const key = createPublicKey({ key: Buffer.from(PublicKey), format: "der", type: "spki" });
    assert.ok(verify("sha256", Message, key, Signature));
});

test("a MAC made by an alias is verified", async () => {
    await named("alias/mac", { KeySpec: "HMAC_256", KeyUsage: "GENERATE_VERIFY_MAC" });
    const parameters = { KeyId: "alias/mac", Message: bytes("a message"), MacAlgorithm: "HMAC_SHA_256" };
    const { Mac } = await kms.send(new GenerateMacCommand(parameters));
    const { MacValid } = await kms.send(new VerifyMacCommand({ ...parameters, Mac }));
    assert.equal(MacValid, true);
});
