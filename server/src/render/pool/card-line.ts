import { WaitingLine } from '../../common/waiting-line';

/** Urgent cards that may go before a patient one that waits. */
const MOST_BEFORE_PATIENT = 3;

export interface WaitingCard {
  /** Whether somebody waits for it. */
  readonly urgent: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly start: () => void;
  readonly refuse: (reason: unknown) => void;
}

/**
 * Cards that wait for a render process. Urgent ones go first, but every fourth place is a patient
 * card's while one waits: previews never keep what was published from being drawn.
 */
export class CardLine {
  private readonly urgent = new WaitingLine();
  private readonly patient = new WaitingLine();
  /** Urgent cards that went while a patient one waited, since the last patient one. */
  private before = 0;

  get length(): number {
    return this.urgent.length + this.patient.length;
  }

  add({ urgent, start, refuse, signal }: WaitingCard): void {
    (urgent ? this.urgent : this.patient).add(start, refuse, signal);
  }

  startNext(): void {
    const isUrgentNext =
      this.urgent.length > 0 && (this.patient.length === 0 || this.before < MOST_BEFORE_PATIENT);
    this.before = isUrgentNext && this.patient.length > 0 ? this.before + 1 : 0;
    (isUrgentNext ? this.urgent : this.patient).startFirst();
  }

  refuseAll(reason: unknown): void {
    for (const line of [this.urgent, this.patient]) line.refuseAll(reason);
  }
}
