// oneDNN, the library of matrix products: only dnnl_sgemm is used.
#ifndef LOFI_CDNNL_SHIM_H
#define LOFI_CDNNL_SHIM_H

#include <oneapi/dnnl/dnnl.h>

// GNU OpenMP, which oneDNN runs on: its number of threads is a setting of the calling thread. The
// header omp.h belongs to GCC's own folders and clang does not find it.
extern void omp_set_num_threads(int threads);

#endif
