-- AlterTable
ALTER TABLE "report" ADD COLUMN     "resolved_by" TEXT NOT NULL DEFAULT '';
