// The reader of cuts of this page: a worker that starts with the first question and ends with the view.
import { useEffect, useState } from 'react';
import type { WireReader } from '../../components/wire/reader';
import type { WireAnswer, WireQuestion } from './wire-worker';

type Waiting = { resolve(value: unknown): void; reject(error: Error): void };
type Ask<Q> = Q extends unknown ? Omit<Q, 'id'> : never;

class WorkerReader implements WireReader {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  treatment: WireReader['treatment'] = (pieces) => this.ask({ ask: 'treatment', pieces });
  cuts: WireReader['cuts'] = (pieces) => this.ask({ ask: 'cuts', pieces });
  tokenEnds: WireReader['tokenEnds'] = (text, vocabulary) =>
    this.ask({ ask: 'tokenEnds', text, vocabulary });

  /** Ends the worker; what is still open is never answered. A later question starts a new one. */
  stop(): void {
    this.worker?.terminate();
    this.worker = null;
    this.waiting.clear();
  }

  private ask<T>(question: Ask<WireQuestion>): Promise<T> {
    this.last += 1;
    const id = this.last;
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve: (value) => resolve(value as T), reject });
      this.worker ??= this.start();
      this.worker.postMessage({ ...question, id });
    });
  }

  private start(): Worker {
    const worker = new Worker(new URL('./wire-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<WireAnswer>) => {
      const waiting = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if (data.ok) waiting?.resolve(data.value);
      else waiting?.reject(new Error('The cuts could not be read.'));
    });
    worker.addEventListener('error', () => {
      for (const { reject } of this.waiting.values()) reject(new Error('The worker failed.'));
      this.stop();
    });
    return worker;
  }
}

/** One reader for as long as the view is on the page. */
export function useWireReader(): WireReader {
  const [reader] = useState(() => new WorkerReader());
  useEffect(() => () => reader.stop(), [reader]);
  return reader;
}
