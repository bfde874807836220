// Boost.JSON is compiled here once, in header-only mode, so that fuzzers and sanitizers see inside.
#include <boost/json/src.hpp>
