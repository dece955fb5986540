import { SalaryPeriod, SalarySource } from "../generated/prisma/enums.ts";
import { builder } from "./builder.ts";

const SalaryPeriodEnum = builder.enumType("SalaryPeriod", {
  values: Object.keys(SalaryPeriod) as (keyof typeof SalaryPeriod)[],
});
const SalarySourceEnum = builder.enumType("SalarySource", {
  values: Object.keys(SalarySource) as (keyof typeof SalarySource)[],
});

export const Salary = builder
  .objectRef<{
    min: number | null;
    max: number | null;
    currency: string | null;
    period: keyof typeof SalaryPeriod;
    yearlyMin: number | null;
    yearlyMax: number | null;
    source: keyof typeof SalarySource;
  }>("Salary")
  .implement({
    fields: (t) => ({
      min: t.exposeFloat("min", { nullable: true }),
      max: t.exposeFloat("max", { nullable: true }),
      currency: t.exposeString("currency", { nullable: true, description: "ISO 4217." }),
      period: t.expose("period", { type: SalaryPeriodEnum }),
      yearlyMin: t.exposeFloat("yearlyMin", { nullable: true, description: "The same, per year." }),
      yearlyMax: t.exposeFloat("yearlyMax", { nullable: true }),
      source: t.expose("source", { type: SalarySourceEnum }),
    }),
  });
