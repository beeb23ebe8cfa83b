import { startDemoServer, type DemoServer } from '../../fixtures/demo-server';
import type { MakerView } from '../../../server/src/contracts/api';
import type { AdminRequest } from './admin';

/** Longer than the field waits before it asks after a picture, so that it sees one being made. */
const DELAY = ['--delay', '2500'];

/** The playground's image service and AI model, which really draw, each in a process of its own. */
export class DemoMakers {
  private constructor(
    private readonly service: DemoServer,
    private painter: DemoServer,
  ) {}

  /** The model takes no keys but one that the playground does not have. */
  static async start(): Promise<DemoMakers> {
    const service = await startDemoServer('card-service.mjs', 0, DELAY);
    const painter = await startDemoServer('painter.mjs', 0, [...DELAY, '--key', 'another']);
    return new DemoMakers(service, painter);
  }

  /** What the playground's config reads. */
  variables(monthlyLimit: number): Record<string, string> {
    return {
      OG_DEMO_SERVICE_URL: this.service.url,
      OG_DEMO_AI_URL: this.painter.url,
      OG_DEMO_MONTHLY_LIMIT: String(monthlyLimit),
    };
  }

  /** Ends the model amid whatever it draws, and starts it at the same address, where it needs no key. */
  async restartModel(): Promise<void> {
    await this.painter.stop();
    const port = Number(new URL(this.painter.url).port);
    this.painter = await startDemoServer('painter.mjs', port, DELAY);
  }

  readonly stop = async (): Promise<void> => {
    await Promise.all([this.service.stop(), this.painter.stop()]);
  };
}

/** How many pictures were charged this month, by what they are. */
export async function charged(
  admin: AdminRequest,
): Promise<Readonly<Record<MakerView['kind'], number>>> {
  const { data } = await admin<{ data: MakerView[] }>('GET', '/og-image/makers');
  const of = (kind: MakerView['kind']) => data.find((maker) => maker.kind === kind)?.month.used;
  return { service: of('service') ?? 0, background: of('background') ?? 0 };
}
