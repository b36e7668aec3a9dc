ALTER TABLE `claims` ADD `changed_at` integer;--> statement-breakpoint
CREATE INDEX `claims_by_change` ON `claims` (`changed_at`);