// A stack that looks up the key of the alias in ALIAS.

import { App, CfnOutput, CliCredentialsStackSynthesizer, Stack } from "aws-cdk-lib";
import { Key } from "aws-cdk-lib/aws-kms";

const synthesizer = process.env.CLI_CREDENTIALS ? new CliCredentialsStackSynthesizer() : undefined;
const stack = new Stack(new App(), "Stack", { env: { account: "111122223333", region: "us-west-2" }, synthesizer });
const key = Key.fromLookup(stack, "Key", { aliasName: process.env.ALIAS });
new CfnOutput(stack, "KeyId", { value: key.keyId });
