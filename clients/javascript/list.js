// Lists all aliases through the SDK's paginator: `node list.js PAGES SIZE`, which clients/scale/measure.py talks to. A line
// on standard input is an endpoint to ask for SIZE a page, or `memory`: then the bodies of PAGES, one a line, are the
// answers, and no request leaves the process. It prints the seconds, how many names had the form of those that are never
// written, how many different ones, and how many others there were.

import { KMSClient, paginateListAliases } from "@aws-sdk/client-kms";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { settings } from "./served.js";

const pages = readFileSync(process.argv[2], "utf8").trimEnd().split("\n").map((page) => Buffer.from(page));

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
    for await (const page of paginateListAliases({ client: kms, pageSize: Number(process.argv[3]) }, {})) {
        for (const { AliasName } of page.Aliases) names.push(AliasName);
    }
    const seconds = (performance.now() - begun) / 1000;
    const still = names.filter((name) => /^alias\/bulk\/[0-9]{7}$/.test(name));
    console.log(seconds.toFixed(4), still.length, new Set(still).size, names.length - still.length);
}

const clients = new Map();
for await (const line of createInterface(process.stdin)) {
    if (line === "memory") {
        await list(new KMSClient(settings("http://127.0.0.1", { requestHandler: new Memory() })));
    } else {
        if (!clients.has(line)) clients.set(line, new KMSClient(settings(line)));
        await list(clients.get(line));
    }
}
for (const kms of clients.values()) kms.destroy();
