import type { Cue } from "../model/annotation.js";

/**
 * The province or city that a text is of, as the glossary writes it: 河南, 河南洛阳. The one that is named most by far, in
 * the title, in the names of bodies, in the line of the press; none for a text of the whole country.
 */
export function documentPlace(cues: readonly Cue[]): string | undefined {
  const provinces = new Map<string, number>();
  const cities = new Map<string, number>();
  for (const cue of cues) {
    if (cue.kind !== "place") continue;
    add(provinces, cue.place.slice(0, provinceLength(cue.place)), cue.weight);
    if (cue.place.length > provinceLength(cue.place)) add(cities, cue.place, cue.weight);
  }
  const province = foremost(provinces);
  if (province === undefined) return undefined;
  const own = new Map([...cities].filter(([city]) => city.startsWith(province)));
  const city = foremost(own);
  return city !== undefined && (own.get(city) ?? 0) * 2 >= (provinces.get(province) ?? 0) ? city : province;
}

function add(sums: Map<string, number>, name: string, weight: number): void {
  sums.set(name, (sums.get(name) ?? 0) + weight);
}

/** The name with the greatest sum, if it is certain enough and no other comes near. */
function foremost(sums: ReadonlyMap<string, number>): string | undefined {
  const [first, second] = [...sums].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < certain) return undefined;
  return second === undefined || first[1] >= second[1] * 2.5 ? first[0] : undefined;
}

/** A body and a mention, or several mentions. */
const certain = 4;

/** 内蒙古 and 黑龙江 have three characters, the others two. */
function provinceLength(place: string): number {
  return /^(?:内蒙古|黑龙江)/u.test(place) ? 3 : 2;
}
