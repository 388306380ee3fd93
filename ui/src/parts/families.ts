/** The codes of claims in families that share a colour, a shape and a word. */

export type Family =
  "control" | "violence" | "toll" | "access" | "force" | "deals" | "words" | "none";

interface Kind {
  readonly family: Family;
  readonly label: string;
}

/** PLOVER's types and the four of this project, each with its family and its word. */
const KINDS: Readonly<Record<string, Kind>> = {
  AGREE: { family: "deals", label: "agrees" },
  CONSULT: { family: "deals", label: "talks" },
  SUPPORT: { family: "deals", label: "supports" },
  CONCEDE: { family: "deals", label: "concedes" },
  COOPERATE: { family: "deals", label: "cooperates" },
  AID: { family: "access", label: "aid" },
  RETREAT: { family: "control", label: "retreats" },
  REQUEST: { family: "words", label: "requests" },
  ACCUSE: { family: "words", label: "accuses" },
  REJECT: { family: "words", label: "rejects" },
  THREATEN: { family: "words", label: "threatens" },
  PROTEST: { family: "violence", label: "protest" },
  SANCTION: { family: "words", label: "sanctions" },
  MOBILIZE: { family: "force", label: "mobilizes" },
  COERCE: { family: "violence", label: "coerces" },
  ASSAULT: { family: "violence", label: "assault" },
  "X-CONTROL": { family: "control", label: "control" },
  "X-ACCESS": { family: "access", label: "access" },
  "X-TOLL": { family: "toll", label: "toll" },
  "X-FORCE": { family: "force", label: "force" },
};

export const FAMILIES: readonly Family[] = [
  "control",
  "violence",
  "toll",
  "access",
  "force",
  "deals",
  "words",
  "none",
];

const FAMILY_LABELS: Readonly<Record<Family, string>> = {
  control: "Control of places",
  violence: "Violence",
  toll: "People harmed",
  access: "Aid and access",
  force: "Forces",
  deals: "Talks and deals",
  words: "Accusations and demands",
  none: "Other statements",
};

export function familyOf(type: string | null): Family {
  return (type === null ? undefined : KINDS[type]?.family) ?? "none";
}

export function familyLabel(family: Family): string {
  return FAMILY_LABELS[family];
}

/** Return what is claimed in words: the mode, else the type's own word. */
export function codeWords(type: string | null, mode: string | null): string {
  if (type === null) return "statement";
  const label = KINDS[type]?.label ?? type.toLowerCase();
  return mode === null ? label : `${label}: ${mode.replaceAll("-", " ")}`;
}
