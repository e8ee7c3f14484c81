// Refusals arrive as the classes and words that a program catches.

import {
    AlreadyExistsException, CreateAliasCommand, CreateKeyCommand, DecryptCommand, DeleteAliasCommand, DescribeKeyCommand,
    DisableKeyCommand, DisabledException, EnableKeyRotationCommand, EncryptCommand, GenerateDataKeyCommand,
    IncorrectKeyException, InvalidArnException, InvalidCiphertextException, InvalidKeyUsageException, KMSClient,
    InvalidMarkerException, KMSInvalidSignatureException, KMSInvalidStateException, KMSServiceException,
    LimitExceededException, ListAliasesCommand, NotFoundException, ScheduleKeyDeletionCommand, SignCommand,
    UnsupportedOperationException, VerifyCommand,
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

const key = async (parameters = {}) => (await kms.send(new CreateKeyCommand(parameters))).KeyMetadata;
const point = (AliasName, TargetKeyId) => kms.send(new CreateAliasCommand({ AliasName, TargetKeyId }));

/** The error that `command` is refused with: an instance of `type`, sent with status 400. */
async function refused(command, type) {
    const error = await kms.send(command).then(() => assert.fail("it is not refused"), (error) => error);
    assert.ok(error instanceof type && error instanceof KMSServiceException, `${error}`);
    assert.equal(error.$fault, "client");
    assert.equal(error.$metadata.httpStatusCode, 400);
    assert.match(error.$metadata.requestId, /^[0-9a-f-]{36}$/);
    return error;
}

test("an alias that is not there", async () => {
    const arn = `arn:aws:kms:${REGION}:${ACCOUNT}:alias/none`;
    const error = await refused(new DescribeKeyCommand({ KeyId: "alias/none" }), NotFoundException);
    assert.equal(error.name, "NotFoundException");
    assert.equal(error.message, `Alias ${arn} is not found.`);
    await refused(new DeleteAliasCommand({ AliasName: "alias/none" }), NotFoundException);
});

test("an alias that is there already", async () => {
    const { KeyId } = await key();
    await point("alias/twice", KeyId);
    const again = new CreateAliasCommand({ AliasName: "alias/twice", TargetKeyId: KeyId });
    const error = await refused(again, AlreadyExistsException);
    assert.equal(error.message, `An alias with the name arn:aws:kms:${REGION}:${ACCOUNT}:alias/twice already exists`);
});

test("a 51st alias of a key", async () => {
    const { KeyId } = await key();
    await Promise.all(Array.from({ length: 50 }, (_, number) => point(`alias/full/${number}`, KeyId)));
    const more = new CreateAliasCommand({ AliasName: "alias/full/50", TargetKeyId: KeyId });
    const error = await refused(more, LimitExceededException);
    assert.match(error.message, /quota .* is 50/);
});

test("a name that no alias may have is an error without a class of its own", async () => {
    const { KeyId } = await key();
    const command = new CreateAliasCommand({ AliasName: "no-prefix", TargetKeyId: KeyId });
    const error = await refused(command, KMSServiceException);
    assert.equal(error.name, "ValidationException");
    assert.match(error.message, /^Alias must start with the prefix "alias\/"\./);
});

test("a ciphertext and the wrong key, the wrong context, or none", async () => {
    const [right, wrong] = [await key(), await key()];
    await point("alias/wrong", wrong.KeyId);
    const Plaintext = new Uint8Array([1, 2, 3]);
    const sealed = await kms.send(new EncryptCommand({ KeyId: right.KeyId, Plaintext, EncryptionContext: { a: "b" } }));
    const opening = { CiphertextBlob: sealed.CiphertextBlob, EncryptionContext: { a: "b" } };
    await refused(new DecryptCommand({ ...opening, KeyId: "alias/wrong" }), IncorrectKeyException);
    const other = new DecryptCommand({ ...opening, EncryptionContext: { a: "c" } });
    await refused(other, InvalidCiphertextException);
    await refused(new DecryptCommand({ CiphertextBlob: Plaintext }), InvalidCiphertextException);
});

test("a key that is disabled, and one that waits for its deletion", async () => {
    const { KeyId, Arn } = await key();
    await point("alias/off", KeyId);
    const use = new GenerateDataKeyCommand({ KeyId: "alias/off", KeySpec: "AES_256" });
    await kms.send(new DisableKeyCommand({ KeyId }));
    assert.equal((await refused(use, DisabledException)).message, `${Arn} is disabled.`);
    await kms.send(new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: 7 }));
    assert.equal((await refused(use, KMSInvalidStateException)).message, `${Arn} is pending deletion.`);
});

test("a key for signing asked to encrypt, and a signature that does not hold", async () => {
    const { KeyId } = await key({ KeySpec: "ECC_NIST_P256", KeyUsage: "SIGN_VERIFY" });
    await point("alias/signing", KeyId);
    const Plaintext = new Uint8Array([1]);
    await refused(new EncryptCommand({ KeyId: "alias/signing", Plaintext }), InvalidKeyUsageException);
    const signing = { KeyId: "alias/signing", SigningAlgorithm: "ECDSA_SHA_256" };
    const { Signature } = await kms.send(new SignCommand({ ...signing, Message: Plaintext }));
    const other = new VerifyCommand({ ...signing, Message: new Uint8Array([2]), Signature });
    await refused(other, KMSInvalidSignatureException);
    await refused(new EnableKeyRotationCommand({ KeyId }), UnsupportedOperationException);
});

test("an alias where only a key is taken, and a marker that nobody gave", async () => {
    const { KeyId } = await key();
    await point("alias/rotated", KeyId);
    await refused(new EnableKeyRotationCommand({ KeyId: "alias/rotated" }), KMSServiceException);
    await refused(new ListAliasesCommand({ KeyId: "arn:aws:kms:nowhere" }), InvalidArnException);
    await refused(new ListAliasesCommand({ Marker: "nobody-gave-this" }), InvalidMarkerException);
});
