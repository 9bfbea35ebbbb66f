import type { Client, Connection, QueryResult } from 'pg';

/** The messages of COPY that pg hands to a query; its own `Query` refuses them. */
type CopyMessages = {
  handleCopyData?(message: { chunk: Buffer }, connection: Connection): void;
  handleCopyInResponse?(connection: Connection & CopyIn): void;
};
type CopyIn = { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void; sendCopyFail(reason: string): void };

/** COPY … TO STDOUT: calls `take` with every row's bytes, in order; copied, for pg's parser uses its memory again. */
export function copyOut(client: Client, sql: string, take: (chunk: Buffer) => void): Promise<void> {
  return run(client, sql, { handleCopyData: ({ chunk }) => take(Buffer.from(chunk)) });
}

/** COPY … FROM STDIN: sends what `chunks` gives. */
export function copyIn(client: Client, sql: string, chunks: Iterable<Buffer>): Promise<void> {
  return run(client, sql, {
    handleCopyInResponse: (connection) => {
      for (const chunk of chunks) connection.sendCopyFromChunk(chunk);
      connection.endCopyFrom();
    },
  });
}

function run(client: Client, sql: string, messages: CopyMessages): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: Error | undefined;
    client.query({
      submit: (connection: Connection) => connection.query(sql),
      handleRowDescription: () => undefined,
      handleCommandComplete: () => undefined,
      handleError: (error: Error) => {
        failure = error;
        reject(error);
      },
      handleReadyForQuery: () => {
        if (failure === undefined) resolve();
      },
      ...messages,
    } as unknown as Parameters<Client['query']>[0] & Promise<QueryResult>);
  });
}
