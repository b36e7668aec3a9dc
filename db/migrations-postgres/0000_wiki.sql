CREATE TABLE "aliases" (
	"entry" text COLLATE "C" NOT NULL,
	"alias" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "aliases_entry_alias_pk" PRIMARY KEY("entry","alias")
);
--> statement-breakpoint
CREATE TABLE "claim_sources" (
	"claim" text COLLATE "C" NOT NULL,
	"source" text COLLATE "C" NOT NULL,
	"locate" text COLLATE "C",
	"position" bigint NOT NULL,
	CONSTRAINT "claim_sources_claim_source_pk" PRIMARY KEY("claim","source")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"row" bigint NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"entry" text COLLATE "C" NOT NULL,
	"layer" text COLLATE "C" NOT NULL,
	"facet" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"by" text COLLATE "C",
	"as_of" text COLLATE "C",
	"checked" smallint NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "claims_row_layer_pk" PRIMARY KEY("row","layer")
) PARTITION BY HASH ("layer");
--> statement-breakpoint
CREATE TABLE "conversations" (
	"id" text COLLATE "C" NOT NULL,
	"session" text COLLATE "C",
	"entry" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "conversations_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"slug" text COLLATE "C" NOT NULL,
	"layer" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"openness" text COLLATE "C" NOT NULL,
	"tagline" text COLLATE "C" NOT NULL,
	"homepage" text COLLATE "C",
	"position" bigint NOT NULL,
	"fingerprint" text COLLATE "C" NOT NULL,
	CONSTRAINT "entries_slug_pk" PRIMARY KEY("slug")
);
--> statement-breakpoint
CREATE TABLE "facets" (
	"slug" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"words" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "facets_slug_pk" PRIMARY KEY("slug")
);
--> statement-breakpoint
CREATE TABLE "layers" (
	"slug" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"summary" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "layers_slug_pk" PRIMARY KEY("slug")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" text COLLATE "C" NOT NULL,
	"conversation" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"entry" text COLLATE "C" NOT NULL,
	"question" text COLLATE "C" NOT NULL,
	"answer" text COLLATE "C",
	"status" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "messages_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"url" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	CONSTRAINT "sources_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "wiki" (
	"key" text COLLATE "C" NOT NULL,
	"value" text COLLATE "C" NOT NULL,
	CONSTRAINT "wiki_key_pk" PRIMARY KEY("key")
);
--> statement-breakpoint
ALTER TABLE "aliases" ADD CONSTRAINT "aliases_entry_entries_slug_fk" FOREIGN KEY ("entry") REFERENCES "public"."entries"("slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_sources" ADD CONSTRAINT "claim_sources_source_sources_id_fk" FOREIGN KEY ("source") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_entry_entries_slug_fk" FOREIGN KEY ("entry") REFERENCES "public"."entries"("slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_layer_layers_slug_fk" FOREIGN KEY ("layer") REFERENCES "public"."layers"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_facet_facets_slug_fk" FOREIGN KEY ("facet") REFERENCES "public"."facets"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_layer_layers_slug_fk" FOREIGN KEY ("layer") REFERENCES "public"."layers"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_conversation_conversations_id_fk" FOREIGN KEY ("conversation") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "claim_sources_by_source" ON "claim_sources" USING btree ("source");--> statement-breakpoint
CREATE UNIQUE INDEX "claims_id_unique" ON "claims" USING btree ("id","layer");--> statement-breakpoint
CREATE INDEX "claims_by_entry" ON "claims" USING btree ("entry","position");--> statement-breakpoint
CREATE INDEX "claims_by_layer_and_facet" ON "claims" USING btree ("layer","facet");--> statement-breakpoint
CREATE INDEX "conversations_by_session" ON "conversations" USING btree ("session","updated_at");--> statement-breakpoint
CREATE INDEX "entries_by_layer" ON "entries" USING btree ("layer","position");--> statement-breakpoint
CREATE INDEX "messages_by_conversation" ON "messages" USING btree ("conversation","position");