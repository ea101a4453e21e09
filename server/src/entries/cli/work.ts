import { readFileSync, writeFileSync } from "node:fs";
import { type Analysis, analyze, type Setup } from "../../analysis/analyze.js";
import { admit, isAdmitted } from "../../features/admit.js";
import { edited, safeEdits } from "../../features/fix.js";
import { findings } from "../../features/records.js";
import { silenced } from "../../features/silence.js";
import type { Standing } from "../../lsp/projects.js";
import type { Severity } from "../../model/defect.js";
import { type Decoded, decode } from "./decode.js";
import { codeOf, type Input } from "./inputs.js";
import { printed, type Report, rows } from "./printed.js";
import { projectsOf, uriOf } from "./project.js";
import type { Request } from "./request.js";
import { words } from "./words.js";

/** What became of one input. Plain data: it comes from a worker thread as well. */
export interface Outcome {
  /** What goes to standard output, in pieces as the format separates them. */
  readonly pieces: readonly string[];
  /** What goes to standard error, a line each. */
  readonly notes: readonly string[];
  readonly failed: boolean;
  /** It is no policy text, and was left alone. */
  readonly passed: boolean;
  readonly rows: number;
  readonly counts: Readonly<Record<Exclude<Severity, "off">, number>>;
  readonly fixable: number;
}

/** Works through one input, whose bytes are given where it is standard input. Whatever is wrong with it becomes a note. */
export async function work(request: Request, input: Input, given?: Uint8Array): Promise<Outcome> {
  const say = words[request.language];
  const notes: string[] = [];
  try {
    const standing = await projectsOf(request.operands).of(uriOf(input.name));
    const setup = setupWith(standing, (rule, reason) => {
      const note = `policy-lens: ${input.name}: ${say.ruleFault(rule, reason)}`;
      // A rule that throws does so at every paragraph.
      if (!notes.includes(note)) notes.push(note);
    });
    const decoded = decode(given ?? readFileSync(input.name), request.encoding);
    const analysis = analysisOf(setup, input, decoded.text);
    if (request.fix !== "no") return await fixing(request, input, decoded, analysis, standing, notes);
    const report = reportOn(input, analysis, request, standing);
    return outcome(request, report, printed(request, report), notes);
  } catch (error) {
    return { ...nothing, notes: [...notes, `policy-lens: ${input.name}: ${say.fault(codeOf(error))}`], failed: true };
  }
}

/** Repairs the text as long as safe fixes remain, then reports on what it has become. */
async function fixing(
  request: Request,
  input: Input,
  decoded: Decoded,
  first: Analysis,
  standing: Standing,
  notes: string[],
): Promise<Outcome> {
  const say = words[request.language];
  let analysis = first;
  let places = 0;
  for (let round = 0; round < mostRounds; round++) {
    const { findings } = reportOn(input, analysis, { ...request, command: "check" }, standing);
    const edits = safeEdits(findings.map(({ defect }) => defect));
    if (edits.length === 0) break;
    places += edits.length;
    analysis = analysisOf(analysis.setup, input, edited(analysis.text, edits));
  }
  if (request.fix === "dry-run") {
    const report = reportOn(input, first, request, standing);
    if (places === 0) return outcome(request, report, [], notes);
    const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import("diff");
    const patch = createTwoFilesPatch(input.name, input.name, decoded.text, analysis.text, undefined, undefined, {
      headerOptions: FILE_HEADERS_ONLY,
    });
    return outcome(request, report, [patch], notes);
  }
  const report = reportOn(input, analysis, request, standing);
  if (input.name === "-") return outcome(request, report, [analysis.text], notes);
  if (places > 0) {
    const { encode } = await import("./encode.js");
    const before = encode(decoded.text, decoded.encoding, decoded.mark);
    const after = encode(analysis.text, decoded.encoding, decoded.mark);
    // Only what comes back as it was may be written: a byte that was no character is not ours to lose.
    if (before === undefined || after === undefined || !readFileSync(input.name).equals(before)) {
      const asFound = reportOn(input, first, request, standing);
      notes.push(`policy-lens: ${input.name}: ${say.notWritable}`);
      return { ...outcome(request, asFound, printed(request, asFound), notes), failed: true };
    }
    writeFileSync(input.name, after);
    notes.push(say.fixed(input.name, places));
  }
  return outcome(request, report, printed(request, report), notes);
}

function analysisOf(setup: Setup, { name }: Input, text: string): Analysis {
  return analyze(setup, text, /\.(?:md|markdown)$/iu.test(name) ? "markdown" : "plain");
}

function reportOn(input: Input, analysis: Analysis, request: Request, standing: Standing): Report {
  const mode = modeOf(request, input, standing);
  const shown = silenced(admit(analysis, mode), standing.suppress);
  const wanted = request.command === "check" || request.diagnostics;
  return {
    file: input.name,
    analysis: shown,
    findings: wanted ? findings(shown, standing.levels) : [],
    admitted: isAdmitted(analysis, mode),
  };
}

function outcome(request: Request, report: Report, pieces: readonly string[], notes: readonly string[]): Outcome {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of report.findings) counts[severity]++;
  const fixable = report.findings.filter(({ defect }) => defect.fixes?.[0]?.safe === true).length;
  // Only the summary for a person counts them.
  const found = request.format === "pretty" && request.command !== "check" ? rows(request, report).length : 0;
  return { pieces, notes, failed: false, passed: !report.admitted, rows: found, counts, fixable };
}

/** What the command line says goes before the project. */
function modeOf(request: Request, { name }: Input, { documents = "auto" }: Standing): "auto" | "always" | "never" {
  return request.documents ?? (name === "-" ? "always" : documents);
}

function setupWith({ setup }: Standing, onFault: (rule: string, reason: string) => void): Setup {
  return {
    ...setup,
    onFault: ({ id }, error) => onFault(id, error instanceof Error ? error.message : String(error)),
  };
}

/** A fix may lay another bare; one that lays itself bare again is a bug, which must not hang. */
const mostRounds = 8;

const nothing: Outcome = {
  pieces: [],
  notes: [],
  failed: false,
  passed: false,
  rows: 0,
  counts: { error: 0, warning: 0, info: 0, hint: 0 },
  fixable: 0,
};
