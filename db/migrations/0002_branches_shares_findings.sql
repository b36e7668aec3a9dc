CREATE TABLE `findings` (
	`id` text PRIMARY KEY NOT NULL,
	`message` text NOT NULL,
	`kind` text NOT NULL,
	`sentence` integer,
	`claim` text,
	`entry` text NOT NULL,
	`facet` text,
	`topic` text,
	`reason` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`message`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `findings_by_message` ON `findings` (`message`);--> statement-breakpoint
CREATE INDEX `findings_by_kind` ON `findings` (`kind`,`created_at`);--> statement-breakpoint
CREATE TABLE `shares` (
	`id` text PRIMARY KEY NOT NULL,
	`conversation` text NOT NULL,
	`content` text,
	`shared_at` integer NOT NULL,
	FOREIGN KEY (`conversation`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shares_conversation_unique` ON `shares` (`conversation`);--> statement-breakpoint
ALTER TABLE `conversations` ADD `name` text;--> statement-breakpoint
ALTER TABLE `conversations` ADD `leaf` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `parent` text;--> statement-breakpoint
UPDATE `messages` SET `parent` = (SELECT `earlier`.`id` FROM `messages` AS `earlier` WHERE `earlier`.`conversation` = `messages`.`conversation` AND `earlier`.`position` = `messages`.`position` - 1);--> statement-breakpoint
UPDATE `conversations` SET `leaf` = (SELECT `last`.`id` FROM `messages` AS `last` WHERE `last`.`conversation` = `conversations`.`id` ORDER BY `last`.`position` DESC LIMIT 1);
