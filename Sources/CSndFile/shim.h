// libsndfile, which reads and writes WAV, FLAC and OGG. It is opened at first use, for the sake of lofi's start:
// so nothing is linked, and the functions stand here as pointers with the types of the header.
#ifndef LOFI_CSNDFILE_SHIM_H
#define LOFI_CSNDFILE_SHIM_H

#include <sndfile.h>

typedef __typeof__(&sf_open_fd) lofi_sf_open_fd;
typedef __typeof__(&sf_close) lofi_sf_close;
typedef __typeof__(&sf_command) lofi_sf_command;
typedef __typeof__(&sf_readf_float) lofi_sf_readf_float;
typedef __typeof__(&sf_writef_float) lofi_sf_writef_float;
typedef __typeof__(&sf_strerror) lofi_sf_strerror;

#endif
