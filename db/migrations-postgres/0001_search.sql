-- A claim's search terms, made by lib/language before they come here. Split by layer as the claims are.
CREATE TABLE "claim_search" (
	"layer" text COLLATE "C" NOT NULL,
	"row" bigint NOT NULL,
	"terms" tsvector NOT NULL,
	PRIMARY KEY ("layer", "row")
) PARTITION BY HASH ("layer");
--> statement-breakpoint
CREATE INDEX "claim_search_by_terms" ON "claim_search" USING gin ("terms") WITH (fastupdate = off);
--> statement-breakpoint
-- Sixteen parts: enough to spread a large wiki over disks or servers, few enough to plan a query over all of them.
DO $$ BEGIN
	FOR part IN 0..15 LOOP
		EXECUTE format('CREATE TABLE claims_%s PARTITION OF claims FOR VALUES WITH (MODULUS 16, REMAINDER %s)', part, part);
		EXECUTE format('CREATE TABLE claim_search_%s PARTITION OF claim_search FOR VALUES WITH (MODULUS 16, REMAINDER %s)', part, part);
	END LOOP;
END $$;
