import * as enums from "../generated/prisma/enums.ts";
import { builder } from "./builder.ts";

/** Enums of the data model that several types share; the others stand beside their type. */
function modelEnum<Values extends Record<string, string>>(name: string, values: Values, description?: string) {
  return builder.enumType(name, { values: Object.keys(values) as (keyof Values & string)[], description });
}

export const WorkArrangement = modelEnum("WorkArrangement", enums.WorkArrangement);
export const EmploymentType = modelEnum("EmploymentType", enums.EmploymentType);
export const ExperienceLevel = modelEnum(
  "ExperienceLevel",
  enums.ExperienceLevel,
  "Years of experience asked for: ENTRY 0-2, MID 2-5, SENIOR 5-10, LEAD 10 or more.",
);
export const AnalysisSource = modelEnum("AnalysisSource", enums.AnalysisSource);
export const ApplicationStatus = modelEnum("ApplicationStatus", enums.ApplicationStatus);
export const GenerationReason = modelEnum("GenerationReason", enums.GenerationReason);
export const PipelineName = modelEnum("PipelineName", enums.PipelineName);
