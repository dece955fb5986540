import type { Deps } from "./context.ts";
import { notFound, numberOf } from "./node-id.ts";

/**
 * The job that a mutation's `jobId` names.
 * @throws BAD_USER_INPUT when it is no job's id, NOT_FOUND when there is no such job
 */
export async function jobOf(globalId: string, { database }: Deps): Promise<number> {
  const id = numberOf("Job", globalId, ["jobId"]);
  const found = await database.prisma.job.findUnique({ select: { id: true }, where: { id } });
  if (!found) throw notFound("job");
  return id;
}
