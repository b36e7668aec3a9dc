CREATE TABLE `aliases` (
	`entry` text NOT NULL,
	`alias` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`entry`, `alias`),
	FOREIGN KEY (`entry`) REFERENCES `entries`(`slug`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `claim_sources` (
	`claim` text NOT NULL,
	`source` text NOT NULL,
	`locate` text,
	`position` integer NOT NULL,
	PRIMARY KEY(`claim`, `source`),
	FOREIGN KEY (`claim`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `claim_sources_by_source` ON `claim_sources` (`source`);--> statement-breakpoint
CREATE TABLE `claims` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`entry` text NOT NULL,
	`layer` text NOT NULL,
	`facet` text NOT NULL,
	`text` text NOT NULL,
	`status` text NOT NULL,
	`by` text,
	`as_of` text,
	`checked` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`entry`) REFERENCES `entries`(`slug`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`layer`) REFERENCES `layers`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`facet`) REFERENCES `facets`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claims_id_unique` ON `claims` (`id`);--> statement-breakpoint
CREATE INDEX `claims_by_entry` ON `claims` (`entry`,`position`);--> statement-breakpoint
CREATE INDEX `claims_by_layer_and_facet` ON `claims` (`layer`,`facet`);--> statement-breakpoint
CREATE TABLE `conversations` (
	`id` text PRIMARY KEY NOT NULL,
	`session` text,
	`entry` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `conversations_by_session` ON `conversations` (`session`,`updated_at`);--> statement-breakpoint
CREATE TABLE `entries` (
	`slug` text PRIMARY KEY NOT NULL,
	`layer` text NOT NULL,
	`name` text NOT NULL,
	`openness` text NOT NULL,
	`tagline` text NOT NULL,
	`homepage` text,
	`position` integer NOT NULL,
	`fingerprint` text NOT NULL,
	FOREIGN KEY (`layer`) REFERENCES `layers`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `entries_by_layer` ON `entries` (`layer`,`position`);--> statement-breakpoint
CREATE TABLE `facets` (
	`slug` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`words` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `layers` (
	`slug` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`summary` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`conversation` text NOT NULL,
	`position` integer NOT NULL,
	`entry` text NOT NULL,
	`question` text NOT NULL,
	`answer` text,
	`status` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`conversation`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `messages_by_conversation` ON `messages` (`conversation`,`position`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`url` text NOT NULL,
	`kind` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `wiki` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
