// Lists all aliases through the SDK's paginator: `node list.js ENDPOINT PAGES`, which clients/scale/measure talks to. For
// each line `live` on standard input it asks the endpoint, for each line `memory` the bodies of PAGES, one a line, take
// the endpoint's place; it prints the seconds, how many names had the form of those that are never written, how many
// different ones, and how many others there were.

import { KMSClient, paginateListAliases } from "@aws-sdk/client-kms";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { settings } from "./served.js";

const [endpoint, file] = process.argv.slice(2);
const pages = readFileSync(file, "utf8").trimEnd().split("\n").map((page) => Buffer.from(page));

/** An HTTP handler that answers the requests with the pages, one after the other. */
class Memory {
    next = 0;
    async handle() {
        const body = new Uint8Array(pages[this.next++]);
        return { response: { statusCode: 200, headers: { "content-type": "application/x-amz-json-1.1" }, body } };
    }
}

async function list(kms) {
    const begun = performance.now();
    const names = [];
    for await (const page of paginateListAliases({ client: kms, pageSize: 100 }, {})) {
        for (const { AliasName } of page.Aliases) names.push(AliasName);
    }
    const seconds = (performance.now() - begun) / 1000;
    const still = names.filter((name) => /^alias\/bulk\/[0-9]{7}$/.test(name));
    console.log(seconds.toFixed(4), still.length, new Set(still).size, names.length - still.length);
}

const live = new KMSClient(settings(endpoint));
for await (const line of createInterface(process.stdin)) {
    await list(line === "live" ? live : new KMSClient(settings(endpoint, { requestHandler: new Memory() })));
}
live.destroy();
