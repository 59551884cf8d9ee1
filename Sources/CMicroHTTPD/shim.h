#pragma once

#include <microhttpd.h>

// Variadic functions, which Swift does not import: one function for each type of argument.

static inline struct MHD_Daemon *mhd_start(
    unsigned int flags, MHD_AccessHandlerCallback handler, void *context, struct MHD_OptionItem *options) {
  return MHD_start_daemon(flags, 0, NULL, NULL, handler, context, MHD_OPTION_ARRAY, options, MHD_OPTION_END);
}

static inline enum MHD_Result mhd_set_timeout(struct MHD_Connection *connection, unsigned int seconds) {
  return MHD_set_connection_option(connection, MHD_CONNECTION_OPTION_TIMEOUT, seconds);
}

static inline const struct sockaddr *mhd_client_address(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  return info ? info->client_addr : NULL;
}

static inline int mhd_socket(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info ? info->connect_fd : -1;
}

static inline void *mhd_socket_context(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  return info ? info->socket_context : NULL;
}

// The option's argument is a function pointer and its context, which travel as integer and pointer in an option item.
static inline intptr_t mhd_completed_function(MHD_RequestCompletedCallback function) { return (intptr_t)function; }
static inline intptr_t mhd_uri_function(void *(*function)(void *, const char *, struct MHD_Connection *)) {
  return (intptr_t)function;
}
static inline intptr_t mhd_connection_function(MHD_NotifyConnectionCallback function) { return (intptr_t)function; }
static inline intptr_t mhd_log_function(MHD_LogCallback function) { return (intptr_t)function; }

static const uint64_t mhd_size_unknown = MHD_SIZE_UNKNOWN;
static const ssize_t mhd_end_of_stream = MHD_CONTENT_READER_END_OF_STREAM;
static const ssize_t mhd_end_with_error = MHD_CONTENT_READER_END_WITH_ERROR;
