CREATE TABLE `search_terms` (
	`layer` text NOT NULL,
	`term` text NOT NULL,
	`claims` integer NOT NULL,
	PRIMARY KEY(`layer`, `term`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `seed_files` (
	`entry` text PRIMARY KEY NOT NULL,
	`digest` text NOT NULL,
	`outline` text NOT NULL
);
--> statement-breakpoint
-- The index no longer keeps where in a claim a term stands, which nothing asks: it is smaller and quicker to write.
DROP TABLE `claim_search_terms`;
--> statement-breakpoint
DROP TABLE `claim_search`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `claim_search` USING fts5(`terms`, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0 tokenchars '_.-$%+#'");
--> statement-breakpoint
-- Makes the next import index every claim anew.
DELETE FROM `wiki` WHERE `key` = 'terms';
