// Keys for tests: nobody's.
#pragma once

#include <string>

namespace sidelight::test
{

inline const std::string keyA(96, 'a');
inline const std::string keyB = std::string(64, 'b') + std::string(32, '1');

} // namespace sidelight::test
