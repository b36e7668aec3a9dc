CREATE TABLE "rate_limits" (
	"key" text COLLATE "C" NOT NULL,
	"points" bigint NOT NULL,
	"expire" bigint,
	CONSTRAINT "rate_limits_key_pk" PRIMARY KEY("key")
);
