# Finds libphonenumber and gives PhoneNumber::PhoneNumber.
#
# Two ways (docs/adr/0001): the -dev package is installed; or, on Debian 12 where it cannot stand beside Boost 1.81,
# tools/setup has unpacked its headers below .cache/deps and the library is the installed runtime, .so.8.
#
# Result: PhoneNumber_FOUND, PhoneNumber_INCLUDE_DIR, PhoneNumber_LIBRARY.

set(_unpacked "${CMAKE_CURRENT_LIST_DIR}/../.cache/deps/libphonenumber-dev/usr/include")
find_path(PhoneNumber_INCLUDE_DIR phonenumbers/phonenumberutil.h HINTS "${_unpacked}")
find_library(PhoneNumber_LIBRARY NAMES phonenumber libphonenumber.so.8)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(PhoneNumber
  REQUIRED_VARS PhoneNumber_LIBRARY PhoneNumber_INCLUDE_DIR
  REASON_FAILURE_MESSAGE "tools/setup installs it")
mark_as_advanced(PhoneNumber_INCLUDE_DIR PhoneNumber_LIBRARY)

if(PhoneNumber_FOUND AND NOT TARGET PhoneNumber::PhoneNumber)
  # Its public headers are those of protobuf messages, so protobuf's library is needed to link.
  find_package(Protobuf REQUIRED)
  add_library(PhoneNumber::PhoneNumber UNKNOWN IMPORTED)
  set_target_properties(PhoneNumber::PhoneNumber PROPERTIES
    IMPORTED_LOCATION "${PhoneNumber_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${PhoneNumber_INCLUDE_DIR}"
    INTERFACE_LINK_LIBRARIES protobuf::libprotobuf)
endif()
