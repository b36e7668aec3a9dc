CREATE TABLE "findings" (
	"id" text COLLATE "C" NOT NULL,
	"message" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"sentence" bigint,
	"claim" text COLLATE "C",
	"entry" text COLLATE "C" NOT NULL,
	"facet" text COLLATE "C",
	"topic" text COLLATE "C",
	"reason" text COLLATE "C",
	"created_at" bigint NOT NULL,
	CONSTRAINT "findings_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "shares" (
	"id" text COLLATE "C" NOT NULL,
	"conversation" text COLLATE "C" NOT NULL,
	"content" text COLLATE "C",
	"shared_at" bigint NOT NULL,
	CONSTRAINT "shares_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "name" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "leaf" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "parent" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_message_messages_id_fk" FOREIGN KEY ("message") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_conversation_conversations_id_fk" FOREIGN KEY ("conversation") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "findings_by_message" ON "findings" USING btree ("message");--> statement-breakpoint
CREATE INDEX "findings_by_kind" ON "findings" USING btree ("kind","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "shares_conversation_unique" ON "shares" USING btree ("conversation");--> statement-breakpoint
UPDATE "messages" SET "parent" = (SELECT "earlier"."id" FROM "messages" AS "earlier" WHERE "earlier"."conversation" = "messages"."conversation" AND "earlier"."position" = "messages"."position" - 1);--> statement-breakpoint
UPDATE "conversations" SET "leaf" = (SELECT "later"."id" FROM "messages" AS "later" WHERE "later"."conversation" = "conversations"."id" ORDER BY "later"."position" DESC LIMIT 1);
