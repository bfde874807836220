# cmake -DFOLDER=… -DOUTPUT=… -P EmbedSchemas.cmake: writes a .cpp that holds every sidelight.*.json of the folder.
file(GLOB files "${FOLDER}/sidelight.*.json")
list(SORT files)
set(entries "")
set(count 0)
foreach(file IN LISTS files)
  get_filename_component(name "${file}" NAME)
  string(REGEX REPLACE "\\.json$" "" type "${name}")
  file(READ "${file}" text)
  string(APPEND entries "    Schema{\"${type}\", R\"schema(${text})schema\"},\n")
  math(EXPR count "${count} + 1")
endforeach()
file(WRITE "${OUTPUT}.new" "// Made by EmbedSchemas.cmake.
#include <array>

#include \"core/domain/schemas/schemacatalog.h\"

namespace sidelight::schemas
{

std::span<const Schema> all()
{
    static constexpr std::array<Schema, ${count}> schemas{{
${entries}    }};
    return schemas;
}

} // namespace sidelight::schemas
")
file(COPY_FILE "${OUTPUT}.new" "${OUTPUT}" ONLY_IF_DIFFERENT)
