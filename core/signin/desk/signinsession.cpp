#include "core/signin/desk/signinsession.h"
