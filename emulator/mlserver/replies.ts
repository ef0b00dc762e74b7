import type { FastifyReply } from "fastify";

/** Sends a JSON string, which Fastify alone would send as plain text. */
export function sendString(reply: FastifyReply, text: string, status = 200): FastifyReply {
  return reply.status(status).type("application/json; charset=utf-8").send(JSON.stringify(text));
}

/** Times as the platform prints them: microseconds, no zone. */
export function timestamp(iso: string): string {
  return iso.replace("Z", "000");
}
