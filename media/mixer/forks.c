/*
 * Makes FFmpeg a fork server: one process that loads FFmpeg's libraries once and forks an encoder for each room.
 *
 * Debian's FFmpeg is linked with some 200 libraries. Loading them costs each process 11 MiB of relocated pages of its own and
 * 100 ms of CPU; forked from a process that has done so already, encoders share those pages and start in a few milliseconds.
 *
 * Preloaded into `ffmpeg -version ...`, this runs instead of FFmpeg's main. (Where preloading does not work, as with a static
 * build, FFmpeg says its version and ends, by which the mixer knows.) It reads commands on standard input, each a 32-bit length
 * in host order and as many bytes of NUL-terminated fields, and answers each with one line on standard output:
 *
 *   start PID IN OUT ERR ARGUMENT...   "started CHILD": forks, and runs FFmpeg's main with the arguments on the descriptors IN, OUT
 *                                      and ERR of process PID; "failed REASON" otherwise
 *   end CHILD                          "ended STATUS": kills a child and reaps it; STATUS is that of waitpid
 *
 * Children are reaped by `end` only, so their process ids are not given to others meanwhile. When standard input ends, this does,
 * and its children are killed, however it ends.
 *
 * cc -shared -fPIC -O2 -o forks.so forks.c -ldl
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#define MAX_COMMAND 65536
#define MAX_FIELDS 256
#define FIRST_ARGUMENT 5

typedef int (*main_function)(int, char **, char **);
typedef int (*start_function)(main_function, int, char **, void (*)(void), void (*)(void), void (*)(void), void *);

static main_function ffmpeg_main;

/* Where the kernel reads this process's command line from, for `ps` to show; as long as the one that the server was started with. */
static char *title;
static size_t title_size;
static char program_name[] = "ffmpeg";

static void set_title(int count, char **fields)
{
	size_t used = 0;

	memset(title, 0, title_size);
	for (int i = 0; i < count && used < title_size - 1; i++) {
		strncpy(title + used, fields[i], title_size - 1 - used);
		used += strlen(title + used) + 1;
	}
}

/* A fork of a process with other threads would leave their locks held for ever. */
static int has_threads(void)
{
	DIR *tasks = opendir("/proc/self/task");
	int count = 0;

	for (struct dirent *entry; tasks != NULL && (entry = readdir(tasks)) != NULL;)
		count += entry->d_name[0] != '.';
	if (tasks != NULL)
		closedir(tasks);
	return count != 1;
}

static int read_fully(void *target, size_t size)
{
	size_t done = 0;

	while (done < size) {
		ssize_t count = read(STDIN_FILENO, (char *)target + done, size - done);
		if (count == 0 || (count < 0 && errno != EINTR))
			return 0;
		done += count > 0 ? (size_t)count : 0;
	}
	return 1;
}

/* The number of fields; 0 when there are no more commands. */
static int read_command(char *buffer, char **fields)
{
	uint32_t length;
	int count = 0;

	if (!read_fully(&length, sizeof(length)) || length == 0 || length > MAX_COMMAND || !read_fully(buffer, length) || buffer[length - 1] != 0)
		return 0;
	for (char *field = buffer; field < buffer + length && count < MAX_FIELDS; field += strlen(field) + 1)
		fields[count++] = field;
	fields[count] = NULL;
	return count;
}

static int open_of(const char *process, const char *descriptor, int flags)
{
	char path[64];

	snprintf(path, sizeof(path), "/proc/%s/fd/%s", process, descriptor);
	return open(path, flags | O_CLOEXEC);
}

static void end_with(pid_t parent)
{
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(EXIT_FAILURE);
}

/* The child returns 1 with its arguments in place; the server returns 0. */
static int start(int count, char **fields)
{
	pid_t server = getpid(), child = -1;
	int in = open_of(fields[1], fields[2], O_RDONLY);
	int out = open_of(fields[1], fields[3], O_WRONLY);
	int err = open_of(fields[1], fields[4], O_WRONLY);

	if (in >= 0 && out >= 0 && err >= 0)
		child = fork();
	if (child == 0) {
		end_with(server);
		dup2(in, STDIN_FILENO);
		dup2(out, STDOUT_FILENO);
		dup2(err, STDERR_FILENO);
	} else if (child > 0) {
		dprintf(STDOUT_FILENO, "started %d\n", (int)child);
	} else {
		dprintf(STDOUT_FILENO, "failed %s\n", strerror(errno));
	}
	close(in);
	close(out);
	close(err);
	if (child != 0)
		return 0;
	prctl(PR_SET_NAME, program_name);
	fields[FIRST_ARGUMENT - 1] = program_name;
	set_title(count - FIRST_ARGUMENT + 1, fields + FIRST_ARGUMENT - 1);
	return 1;
}

static void end(const char *field)
{
	pid_t child = (pid_t)strtol(field, NULL, 10);
	int status = 0;

	/* Only what waitpid knows as a child may be killed. */
	if (child > 0 && waitpid(child, &status, WNOHANG) == 0) {
		kill(child, SIGKILL);
		waitpid(child, &status, 0);
	}
	dprintf(STDOUT_FILENO, "ended %d\n", status);
}

static int serve(int argc, char **argv, char **environment)
{
	static char buffer[MAX_COMMAND];
	static char *fields[MAX_FIELDS + 1];
	char *server_title[] = { program_name, "(fork server)" };
	int count;

	title = argv[0];
	title_size = (size_t)(argv[argc - 1] + strlen(argv[argc - 1]) + 1 - argv[0]);
	prctl(PR_SET_NAME, "ffmpeg-forks");
	set_title(2, server_title);
	if (has_threads()) {
		dprintf(STDOUT_FILENO, "failed libraries of FFmpeg have started threads\n");
		return EXIT_FAILURE;
	}
	dprintf(STDOUT_FILENO, "ready\n");
	while ((count = read_command(buffer, fields)) > 0) {
		if (strcmp(fields[0], "start") == 0 && count > FIRST_ARGUMENT) {
			if (start(count, fields))
				return ffmpeg_main(count - FIRST_ARGUMENT + 1, fields + FIRST_ARGUMENT - 1, environment);
		} else if (strcmp(fields[0], "end") == 0 && count == 2) {
			end(fields[1]);
		} else {
			dprintf(STDOUT_FILENO, "failed unknown command\n");
		}
	}
	return EXIT_SUCCESS;
}

int __libc_start_main(main_function program, int argc, char **argv, void (*init)(void), void (*fini)(void), void (*loader_fini)(void), void *stack)
{
	start_function next = (start_function)dlsym(RTLD_NEXT, "__libc_start_main");

	ffmpeg_main = program;
	if (argc > 1 && strcmp(argv[1], "-version") == 0)
		program = serve;
	return next(program, argc, argv, init, fini, loader_fini, stack);
}
