import { Worker } from "node:worker_threads";
import type { Input } from "./inputs.js";
import type { Request } from "./request.js";
import { type Outcome, work } from "./work.js";

/** Works through inputs, several at once where that is asked for; the outcomes come in the order of the inputs. */
export async function* outcomes(request: Request, inputs: readonly Input[], program: string): AsyncGenerator<Outcome> {
  const hands = Math.min(request.jobs, inputs.filter(({ name }) => name !== "-").length);
  if (hands < 2) {
    for (const input of inputs) yield await work(request, input, await given(input));
    return;
  }
  const crew = Array.from({ length: hands }, () => new Hand(program, request));
  try {
    const waiting: Promise<Outcome>[] = [];
    let next = 0;
    const start = (): void => {
      const input = inputs[next];
      if (input === undefined) return;
      const hand = crew[next % crew.length] as Hand;
      next++;
      waiting.push(input.name === "-" ? given(input).then((bytes) => work(request, input, bytes)) : hand.work(input));
    };
    for (let ahead = 0; ahead < 2 * crew.length; ahead++) start();
    for (let first = waiting.shift(); first !== undefined; first = waiting.shift()) {
      yield await first;
      start();
    }
  } finally {
    await Promise.all(crew.map((hand) => hand.dismiss()));
  }
}

/** One worker thread: it takes inputs and hands back their outcomes in the same order. */
class Hand {
  readonly #worker: Worker;
  readonly #waiting: { resolve(outcome: Outcome): void; reject(error: unknown): void }[] = [];

  constructor(program: string, request: Request) {
    this.#worker = new Worker(program, { workerData: request });
    this.#worker.on("message", (outcome: Outcome) => this.#waiting.shift()?.resolve(outcome));
    this.#worker.on("error", (error) => {
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
  }

  work(input: Input): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(input);
    });
  }

  dismiss(): Promise<number> {
    return this.#worker.terminate();
  }
}

/** The bytes of standard input. */
async function given({ name }: Input): Promise<Uint8Array | undefined> {
  if (name !== "-") return undefined;
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
