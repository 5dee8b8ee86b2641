// mallopt is a part of the GNU library that Swift's Glibc module leaves out.
#include <malloc.h>
