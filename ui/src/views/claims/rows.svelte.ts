/** The rows of a long table: which are in sight, and which have come from the ledger so far. */

import type { Claim, Page } from "../../api/types";
import type { Params } from "../../api/client";
import { domain } from "../../state/domain";

export const PAGE = 200;
const BEYOND = 8;

export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Return which rows stand in sight, with a few beyond either edge; the last is exclusive. */
export function inSight(scrolled: number, height: number, row: number, total: number): Stretch {
  const first = Math.max(0, Math.floor(scrolled / row) - BEYOND);
  const last = Math.min(total, Math.ceil((scrolled + height) / row) + BEYOND);
  return { first: Math.min(first, last), last };
}

export class Rows {
  claims = $state.raw<readonly Claim[]>([]);
  failure = $state<string | null>(null);
  readonly total: number;
  #next: string | null;
  #asking = false;

  constructor(
    page: Page<Claim>,
    private readonly filters: Params,
  ) {
    this.claims = page.items;
    this.total = page.total;
    this.#next = page.next;
  }

  /** Ask for pages until the row is there. */
  async reach(row: number): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    try {
      while (row > this.claims.length && this.#next !== null) await this.#more(this.#next);
      this.failure = null;
    } catch (problem) {
      this.failure = problem instanceof Error ? problem.message : "The ledger does not answer.";
    } finally {
      this.#asking = false;
    }
  }

  async #more(cursor: string): Promise<void> {
    const page = await domain.claims({ ...this.filters, limit: PAGE, cursor });
    this.claims = [...this.claims, ...page.items];
    this.#next = page.next;
  }
}
