#pragma once

#include <pthread.h>
#include <spawn.h>

// glibc shows these to sources with _GNU_SOURCE alone, which Swift's view of the C library lacks.
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
extern int pthread_setname_np(pthread_t thread, const char *name);

// Of <sys/auxv.h>, which Swift's view of the C library leaves out.
extern unsigned long getauxval(unsigned long type);
