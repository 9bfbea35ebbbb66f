import type { Pool } from 'pg';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Figures of this process in the Prometheus format: counts and times, no agency, user or text among the labels. */
export function createMetrics() {
  const registry = new Registry();
  const requests = new Histogram({
    name: 'can_cu_request_seconds',
    help: 'Time to answer, by method, route and status.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  });
  const errors = new Counter({
    name: 'can_cu_errors_total',
    help: 'Lines of the log that tell of an error, by event.',
    labelNames: ['event'] as const,
    registers: [registry],
  });
  return {
    observe: (method: string, route: string, status: number, seconds: number) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    countError: (event: string) => errors.inc({ event }),
    /** What only the running process has: its pool, its memory, its event loop. */
    watch(pool: Pool): void {
      collectDefaultMetrics({ register: registry });
      for (const [name, help, read] of [
        ['can_cu_connections', 'Open connections to the database.', () => pool.totalCount],
        ['can_cu_connections_idle', 'Connections nobody uses.', () => pool.idleCount],
        ['can_cu_connections_wanted', 'Requests that wait for a connection.', () => pool.waitingCount],
      ] as const) {
        new Gauge({
          name,
          help,
          registers: [registry],
          collect() {
            this.set(read());
          },
        });
      }
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
