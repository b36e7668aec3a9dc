CREATE TABLE "search_terms" (
	"layer" text COLLATE "C" NOT NULL,
	"term" text COLLATE "C" NOT NULL,
	"claims" bigint NOT NULL,
	CONSTRAINT "search_terms_layer_term_pk" PRIMARY KEY("layer","term")
);
--> statement-breakpoint
CREATE TABLE "seed_files" (
	"entry" text COLLATE "C" NOT NULL,
	"digest" text COLLATE "C" NOT NULL,
	"outline" text COLLATE "C" NOT NULL,
	CONSTRAINT "seed_files_entry_pk" PRIMARY KEY("entry")
);
