import type { Job, JobsOptions, Queue } from 'bullmq';

import { PRIORITY, type CardKey } from '../../contracts/card';

/** BullMQ's code for a job that is no more, from its `ErrorCode.JobNotExist`. */
const JOB_NOT_EXIST = -1;

/**
 * One job a card: at most one is active and one waits, and nothing is left of it once it ends. A
 * card that is published while its job is active gets another job when that one is done.
 * @see https://docs.bullmq.io/guide/jobs/deduplication
 */
export function jobOptions(key: CardKey, priority: number): JobsOptions {
  return {
    priority,
    deduplication: { id: jobName(key), keepLastIfActive: true },
    removeOnComplete: true,
    removeOnFail: true,
  };
}

/** What operators read in their dashboards, and what makes two jobs the same. */
export function jobName({ uid, documentId, locale }: CardKey): string {
  return [uid, documentId, locale].filter((part) => part !== '').join('/');
}

/** Adds a card's job, or moves the one that waits forward. */
export async function addJob(queue: Queue, key: CardKey, priority: number): Promise<void> {
  const { id } = await queue.add(jobName(key), key, jobOptions(key, priority));
  // Nothing waits behind a bulk run.
  if (priority >= PRIORITY.bulk || id === undefined) return;
  const job: Job | undefined = await queue.getJob(id);
  if (job === undefined || job.priority <= priority) return;
  try {
    await job.changePriority({ priority });
  } catch (error) {
    // It was taken and drawn meanwhile.
    if ((error as { code?: unknown }).code !== JOB_NOT_EXIST) throw error;
  }
}
