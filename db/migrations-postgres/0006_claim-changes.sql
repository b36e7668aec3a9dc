ALTER TABLE "claims" ADD COLUMN "changed_at" bigint;--> statement-breakpoint
CREATE INDEX "claims_by_change" ON "claims" USING btree ("changed_at");