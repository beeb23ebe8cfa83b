import type { OrderView } from '../contracts/api';
import type { Price } from '../contracts/template';
import type { Maker } from '../orders/maker';

/** A maker of pictures with what people are told of it. */
export interface OutsideMaker extends Maker {
  readonly kind: OrderView['kind'];
  /** What editors read. */
  readonly label: string;
  /** Of one picture; null where the site does not say. */
  readonly price: Price | null;
  /** Lets go of connections. */
  close(): Promise<void>;
}

/** The largest picture that is read of an answer, in bytes: base64 makes a third more of it. */
export const MOST_ANSWER_BYTES = 40_000_000;
