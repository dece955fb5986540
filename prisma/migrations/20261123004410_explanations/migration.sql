-- By hand: what nine columns said is one, in the shape of StoredExplanation (server/matching/explain.ts).
ALTER TABLE recommendations ALTER COLUMN parts TYPE json USING json_build_object(
  'adjustments', adjustments, 'parts', parts, 'unknown', unknown, 'matchingSkills', matching_skills, 'missingSkills', missing_skills,
  'relatedSkills', related_skills, 'source', coalesce(analysis->>'source', 'RULES'), 'additionalSkills', additional_skills, 'summary', coalesce(analysis->>'summary', ''),
  'alignments', coalesce(analysis->'keyAlignments', '[]'), 'wishes', '[]'::json, 'gaps', coalesce(analysis->'potentialGaps', '[]'));
ALTER TABLE recommendations RENAME COLUMN parts TO explanation;

-- AlterTable
ALTER TABLE "recommendations" DROP COLUMN "additional_skills",
DROP COLUMN "adjustments",
DROP COLUMN "analysis",
DROP COLUMN "matching_skills",
DROP COLUMN "missing_skills",
DROP COLUMN "reasons",
DROP COLUMN "related_skills",
DROP COLUMN "unknown";
