import type { Input } from "./inputs.js";
import type { Request } from "./request.js";
import { type Outcome, work } from "./work.js";

/** Works through inputs, several at once where that is asked for; the outcomes come in the order of the inputs. */
export async function* outcomes(request: Request, inputs: readonly Input[], program: string): AsyncGenerator<Outcome> {
  const hands = Math.min(request.jobs, inputs.length);
  if (hands < 2) {
    for (const input of inputs) yield await workHere(request, input);
    return;
  }
  const { Crew } = await import("./crew.js");
  const crew = new Crew(hands, program, request);
  try {
    const started: Promise<Outcome>[] = [];
    let next = 0;
    const start = (): void => {
      const input = inputs[next++];
      if (input !== undefined) started.push(input.name === "-" ? workHere(request, input) : crew.work(input));
    };
    // A few ahead of the one that is printed next: enough to keep all busy, few enough to keep in memory.
    for (let ahead = 0; ahead < 3 * crew.size; ahead++) start();
    for (let first = started.shift(); first !== undefined; first = started.shift()) {
      yield await first;
      start();
    }
  } finally {
    await crew.dismiss();
  }
}

async function workHere(request: Request, input: Input): Promise<Outcome> {
  if (input.name !== "-") return work(request, input);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return work(request, input, Buffer.concat(chunks));
}
