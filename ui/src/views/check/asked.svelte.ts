/** The article that is being checked; it lives as long as the page and never in the address. */

import type { CheckAnswer } from "../../api/types";
import { domain } from "../../state/domain";

class Asked {
  text = $state("");
  title = $state("");
  outlet = $state("");
  published = $state("");
  answer = $state.raw<CheckAnswer | null>(null);
  failure = $state<string | null>(null);
  waiting = $state(false);

  /** Hold the text against the ledger; a failure keeps the text. */
  async check(): Promise<boolean> {
    if (this.waiting || this.text.trim() === "") return false;
    this.waiting = true;
    this.failure = null;
    try {
      const { text, title, outlet, published } = this;
      this.answer = await domain.check({ text, title, outlet, published });
    } catch (problem) {
      this.failure = problem instanceof Error ? problem.message : "The text could not be checked.";
    } finally {
      this.waiting = false;
    }
    return this.failure === null;
  }
}

export const asked = new Asked();
