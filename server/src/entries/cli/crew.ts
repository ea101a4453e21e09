import { Worker } from "node:worker_threads";
import type { Input } from "./inputs.js";
import type { Request } from "./request.js";
import type { Outcome } from "./work.js";

/** Worker threads that take inputs in turn; `program` is the bundle that exports `work`. */
export class Crew {
  readonly size: number;
  readonly #hands: readonly Hand[];
  #turn = 0;

  constructor(size: number, program: string, request: Request) {
    this.size = size;
    this.#hands = Array.from({ length: size }, () => hand(program, request));
  }

  work(input: Input): Promise<Outcome> {
    const { worker, waiting } = this.#hands[this.#turn++ % this.size] as Hand;
    return new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      worker.postMessage(input);
    });
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.#hands.map(({ worker }) => worker.terminate()));
  }
}

/** One thread, and those who wait for its answers, which come in the order of the questions. */
interface Hand {
  readonly worker: Worker;
  readonly waiting: { resolve(outcome: Outcome): void; reject(error: unknown): void }[];
}

function hand(program: string, request: Request): Hand {
  const worker = new Worker(listening, { eval: true, workerData: { program, request } });
  const waiting: Hand["waiting"] = [];
  worker.on("message", (outcome: Outcome) => waiting.shift()?.resolve(outcome));
  worker.on("error", (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return { worker, waiting };
}

/** The whole program of a thread: the bundle runs as a command only where it is the main module. */
const listening = `
const { parentPort, workerData } = require("node:worker_threads");
const { work } = require(workerData.program);
let last = Promise.resolve();
parentPort.on("message", (input) => {
  last = last.then(async () => parentPort.postMessage(await work(workerData.request, input)));
});
`;
